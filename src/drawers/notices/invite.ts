import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import { addressed } from '../../formats/ics/invitation.ts';
import { organizerOf } from '../../formats/ics/parties.ts';
import { calendarWords as w } from '../../formats/ics/words.ts';
import * as field from '../kit/fields/index.ts';
import { type Answer, verb } from '../kit/verb.ts';
import { inCalendar } from './calendar.ts';
import { calledBy } from './called.ts';
import { key, type Notice } from './record.ts';
import { noticeState } from './standing.ts';
import { noticeWords } from './words.ts';

export const inviteToMeeting = verb({
  name: 'invite',
  zh: '邀请',
  summary: w.inviteDoes,
  about: w.inviteAbout,
  examples: [{ typed: 'office notice invite N1 --out invite.ics', does: w.inviteDoes }],
  args: { id: field.id('N', noticeWords.idHelp) },
  options: { out: field.path(w.inviteOut), to: field.called(text('Called', '参会'), field.names(noticeWords.toHelp)) },
  run: async ({ args, options: { out, to }, desk, facts, lang, world }): Promise<Answer> => {
    const notice = desk.find(key, args.id);
    const names = to?.map((name) => calledBy(notice, name).name) ?? null;
    const { mailFrom } = desk.wide.settings;
    if (organizerOf(facts, mailFrom) === null) throw new Complaint('missingValue', w.noOrganizer, w.noOrganizerHint);
    const item = inCalendar(notice, facts);
    const known = addressed(item, names, facts);
    // Loaded here, because no other verb of notices needs it.
    const { invitationText } = await import('../../formats/ics/write.ts');
    const invitation = await invitationText(item, names, { clock: world.clock, facts, lang, mailFrom });
    if (invitation === null) throw new Complaint('ruleViolated', w.noAddressee(args.id), w.noAddresseeHint);
    const { method, text } = invitation;
    const told = known.map(({ name }) => name);
    const notes = notesOn(notice, told, names);
    if (out == null)
      return {
        json: { schema: 'office.ics/1', method, to: told, text },
        page: [{ kind: 'exact', text }],
        isWhole: true,
        notes,
      };
    const { writeOwn } = await import('../../formats/ics/folder.ts');
    await writeOwn(out, text);
    return {
      json: { schema: 'office.exported/1', file: out, format: 'ics', method, to: told },
      page: [{ kind: 'lines', lines: [w.invited(method, told, out)] }],
      notes,
    };
  },
});

const notesOn = (notice: Notice, told: readonly string[], names: readonly string[] | null): readonly Text[] => {
  const without = (names ?? notice.called.map(({ name }) => name)).filter((name) => !told.includes(name));
  return [
    ...(without.length === 0 ? [] : [w.withoutAddress(without)]),
    ...(noticeState(notice) === 'draft' ? [w.draftYet(notice.id)] : []),
  ];
};
