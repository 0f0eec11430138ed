/**
 * A value that is made when it is first needed. Most of these are regular expressions: V8 needs up to half a millisecond to compile one,
 * and most commands need none of them.
 */
export const late = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
