/** Signs that are written at once. */
const PAGE = 2 ** 18;

/** The texts put together into fewer ones. */
export function* inPages(parts: Iterable<string>): Iterable<string> {
  let page = '';
  for (const part of parts) {
    page += part;
    if (page.length < PAGE) continue;
    yield page;
    page = '';
  }
  yield page;
}
