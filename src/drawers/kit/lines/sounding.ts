/** A list as far as it tells whether it sounds people: what it asks, whom, and for which record. */
type Asking = {
  readonly asks?: string | null | undefined;
  readonly each: string | null;
  readonly for: string | null;
  readonly scores?: readonly object[] | undefined;
};

/** Whether a list sounds people (征求意见): it has a question, or it is of the leaders for a meeting. Assessments do not. */
export const isSounding = ({ asks, each, for: about, scores = [] }: Asking): boolean =>
  scores.length === 0 && (asks != null || (each === 'leader' && about?.startsWith('N') === true));
