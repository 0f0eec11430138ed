import type fc from 'fast-check';
import { inLang } from '../../core/text.ts';
import type { Noun } from './noun.ts';
import { anyRecord } from './register/arbitrary.fixture.ts';
import type { VerbWording } from './register/declaration.ts';

/** The facts that tests need about a noun: how a record is made and corrected, and arbitrary records. */
export type Contract = {
  /** A command that makes a record, without `office`. */
  readonly birth: string;
  /** Options of `edit` that change something harmless in that record. */
  readonly edit: string;
  readonly record: fc.Arbitrary<object>;
};

type Declared = { readonly declared: Readonly<Record<'new' | 'edit', VerbWording>> };
const isDeclared = (noun: Noun): noun is Noun & Declared => 'declared' in noun;

/** Contract of a noun. That of a register follows from its declaration; a folder gives it in `contract.fixture.ts`. */
export const contractOf = async (noun: Noun): Promise<Contract> => {
  if (!isDeclared(noun)) {
    const { contract }: { contract: Contract } = await import(`../${noun.name}/contract.fixture.ts`);
    return contract;
  }
  const typed = ({ example }: VerbWording): string => inLang(example.typed, 'zh');
  return {
    birth: typed(noun.declared.new).replace(/^office /, ''),
    edit: typed(noun.declared.edit).replace(/^.* edit [A-Z]\d+ /, ''),
    record: anyRecord(noun.schema, noun.letter),
  };
};
