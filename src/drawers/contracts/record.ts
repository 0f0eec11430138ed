import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { choice } from '../kit/register/choosing.ts';
import type { RecordOf } from '../kit/register/declaration.ts';
import { day, line } from '../kit/register/kinds.ts';
import { money } from '../kit/register/money.ts';
import { may, needs, usual } from '../kit/register/spec.ts';
import { THING_STATES, thingFields } from '../kit/register/thing.ts';
import { payments } from './payments.ts';
import { contractWords as w } from './words.ts';

/** A day that may be past or to come, the nearest that the words can mean. */
const nearDay = { ...day, typed: field.lookedDay };

export const fields = {
  name: needs(line('NAME'), text('Name', '名称'), text('what it is called', '合同名称')),
  number: may(line('NUMBER'), text('Number', '编号'), text('the number on the contract', '合同编号')),
  party: may(line('NAME'), text('Party', '对方'), text('the other party', '对方单位')),
  amount: may(money, text('Amount', '金额'), text('in yuan; JSON has it in cents', '合同金额，元；JSON 以分为单位')),
  signedOn: may(nearDay, text('Signed', '签订'), text('when it was signed', '签订日期'), { option: 'signed' }),
  endsOn: may(day, text('Ends', '到期'), text('its last day', '到期日'), { option: 'ends' }),
  payments: may(payments, text('Payments', '付款'), w.paymentsHelp, { quiet: true, option: 'payment' }),
  atEnd: usual(
    choice({ ends: text('ends', '终止'), renews: text('renews by itself', '自动续期') }),
    'ends',
    text('At end', '期满'),
    text('whether it renews by itself; it ends unless said', '期满是否自动续期；不写为终止'),
    { omitted: true },
  ),
  awardedOn: may(
    nearDay,
    text('Awarded', '中标'),
    text('day of the award notice, for public procurement', '中标通知书日期，政府采购的合同才写'),
    { quiet: true, option: 'awarded' },
  ),
  resultOn: may(
    nearDay,
    text('Award published', '结果公告'),
    text('when the award was published', '中标结果公告日期'),
    {
      ...{ quiet: true, option: 'result' },
    },
  ),
  publishedOn: may(nearDay, text('Published', '合同公告'), text('when the contract was published', '合同公告日期'), {
    ...{ quiet: true, option: 'published' },
  }),
  filedOn: may(nearDay, text('Copy filed', '备案'), text('when the copy was filed', '合同副本备案日期'), {
    ...{ quiet: true, option: 'filed' },
  }),
  ...thingFields,
  dates: { ...thingFields.dates, label: text('Dates', '期限') },
  state: usual(
    choice({ inUse: THING_STATES.inUse, idle: THING_STATES.idle, disposed: THING_STATES.disposed }),
    'inUse',
    c.state,
    text('how it stands; out of use once it has been ended', '状态；终止的写停用'),
  ),
};

export type Contract = RecordOf<typeof fields>;
