export const TOPICS: readonly { readonly name: string; readonly summary: { en: string; zh: string } }[] = [];
