import { dayText } from '../../../../calendar/speak.ts';
import { askedUntil } from '../../../../calendar/working/petitionDays.ts';
import type { Day } from '../../../../core/civil.ts';
import { isNotAccepted, type Nature } from '../../../../core/petitions.ts';
import { type Text, text } from '../../../../core/text.ts';
import type { Followup } from '../../record.ts';
import type { AnswerGiven } from './answered.ts';

/** Notes on answers to petitions that were closed: what the regulation says comes next. */
export const answeredNotes = (
  closed: readonly Followup[],
  result: string,
  natureOf: AnswerGiven['natureOf'],
): readonly Text[] => closed.flatMap((f) => noteOn(f, result, natureOf(f.ref)) ?? []);

const noteOn = (f: Followup, result: string, nature: Nature | null): Text | null => {
  switch (f.stage) {
    case 'acceptance':
      if (isNotAccepted(result)) return words.notAccepted(f.ref ?? f.id);
      return nature === 'suggestion' ? words.suggestion : nature === 'accusation' ? words.accusation : null;
    case 'result':
    case 'review':
      return f.servedOn == null ? words.serveIt(f.id) : words.mayAsk(askedUntil(f.servedOn), f.stage);
    case 'recheck':
      return words.concluded;
    default:
      return null;
  }
};

const words = {
  notAccepted: (ref: string): Text =>
    text(
      `Not accepted: no result follows. The notice: office visitor text ${ref} --as refused`,
      `不予受理，不再出具处理意见。告知书：office visitor text ${ref} --as refused`,
    ),
  suggestion: text(
    'A suggestion is answered; the 60 days do not apply (Regulations on Petition Work, art. 29)',
    '意见建议类应研究并予以回复，不适用六十日（信访工作条例第二十九条）',
  ),
  accusation: text(
    'An accusation is handled by discipline and law, and the accuser is told; the 60 days do not apply (Regulations on Petition Work, art. 30)',
    '检举控告类依规依纪依法办理并反馈，不适用六十日（信访工作条例第三十条）',
  ),
  serveIt: (id: string): Text =>
    text(
      `The 30 days for a review run from service. Once it is served: office followup edit ${id} --served DATE`,
      `申请复查、复核的 30 日自送达起算。送达后登记：office followup edit ${id} --served 日期`,
    ),
  mayAsk: (last: Day, stage: 'result' | 'review'): Text =>
    stage === 'result'
      ? text(
          `A review may be asked for until ${dayText(last).en} (Regulations on Petition Work, art. 35)`,
          `可申请复查至 ${dayText(last).zh}（信访工作条例第三十五条）`,
        )
      : text(
          `A recheck may be asked for until ${dayText(last).en} (Regulations on Petition Work, art. 36)`,
          `可申请复核至 ${dayText(last).zh}（信访工作条例第三十六条）`,
        ),
  concluded: text(
    'Concluded: the same facts and reasons are not taken up again (Regulations on Petition Work, art. 36(3)). Explain, and calm them',
    '已终结，做好疏导：同一事实和理由不再受理（信访工作条例第三十六条第三款）',
  ),
} as const;
