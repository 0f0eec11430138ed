/** The limit of absences that a matter is about: who is near it (`warn`) or has reached it (`suggest`), and which limit it is. */
export type AbsenceLimit = {
  readonly level: 'warn' | 'suggest';
  readonly name: string;
  readonly why: 'consecutive' | 'yearly' | 'leaves' | 'days';
};
