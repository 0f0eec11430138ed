/** What is made when it is first needed: an expression takes V8 up to half a millisecond, and most commands need none of these. */
export const late = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
