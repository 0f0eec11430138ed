import { dayText } from '../../calendar/speak.ts';
import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import { type Cents, yuanText } from '../../core/money.ts';
import { echo, listed, type Text, text } from '../../core/text.ts';

const paymentOf = (due: Day, amount: Cents): Text => {
  const [day, yuan] = [dayText(due), yuanText(amount)];
  return text(`${yuan.en} due ${day.en}`, `${day.zh} ${yuan.zh}`);
};

export const contractWords = {
  renewOrEnd: text('Renew or end', '续签或终止'),
  pay: text('Pay', '付款'),
  sign: text('Sign', '签订合同'),
  publishResult: text('Publish the award', '公告中标结果'),
  publish: text('Publish the contract', '公告合同'),
  file: text('File a copy', '合同备案'),
  theContract: text('contract', '合同'),

  ends: (day: Day): Text => text(`the contract ends ${dayText(day).en}`, `合同 ${dayText(day).zh}到期`),
  renewsItself: text('it renews by itself unless it is ended', '到期自动续期，不续须在到期前终止'),
  endsOf: (name: string, day: Day): Text => text(`${name} ends ${dayText(day).en}`, `${name} ${dayText(day).zh}到期`),
  payTitle: (name: string, amount: Cents): Text =>
    text(`${name} ${yuanText(amount).en}`, `${name} ${yuanText(amount).zh}`),
  payDue: (due: Day): Text => text(`to be paid by ${dayText(due).en}`, `${dayText(due).zh}前付款`),
  payOf: (name: string, due: Day, amount: Cents): Text => {
    const one = paymentOf(due, amount);
    return text(`${name}: ${one.en}`, `${name} 付款：${one.zh}`);
  },
  stepOf: (name: string, action: Text, on: Day): Text =>
    text(`${name}: ${action.en} by ${dayText(on).en}`, `${name}：${dayText(on).zh}前${action.zh}`),
  lawOf: {
    sign: text(
      'within 30 days of the award notice (Government Procurement Law, art. 46)',
      '中标通知书发出之日起30日内（政府采购法第46条）',
    ),
    result: text(
      'within 2 working days of the award (Implementing Regulations, art. 43)',
      '中标确定之日起2个工作日内（政府采购法实施条例第43条）',
    ),
    publish: text(
      'within 2 working days of signing (Implementing Regulations, art. 50)',
      '签订之日起2个工作日内（政府采购法实施条例第50条）',
    ),
    file: text(
      'within 7 working days of signing (Government Procurement Law, art. 47)',
      '签订之日起7个工作日内（政府采购法第47条）',
    ),
  },

  between: text('; ', '；'),
  payment: (due: Day, amount: Cents, paidAt: Moment | null): Text => {
    const one = paymentOf(due, amount);
    if (paidAt === null) return one;
    const on = dayText(dayOf(paidAt));
    return text(`${one.en} (paid ${on.en})`, `${one.zh}（${on.zh}已付）`);
  },
  noPayment: (due: Day): Text => text(`none ${dayText(due).en}`, `${dayText(due).zh} 无`),
  notAPayment: (typed: string): Text => text(`“${echo(typed)}” is not DATE=YUAN`, `“${echo(typed)}”不是“日期=金额”`),
  paymentHint: text(
    'Write it like 2026-12-20=43000; for several payments repeat --payment',
    '请写成 2026-12-20=43000 这样；有几笔就写几次 --付款',
  ),
  paymentsHelp: text(
    'when how much is to be paid, as DATE=YUAN; DATE=none takes it away; may be repeated',
    '何日付多少，如 2026-12-20=43000；日期=无 则删去；有几笔写几次',
  ),

  endsTooEarly: (signed: Day, ends: Day): Text =>
    text(
      `The contract would end ${dayText(ends).en}, before it is signed ${dayText(signed).en}`,
      `到期日 ${dayText(ends).zh} 早于签订日 ${dayText(signed).zh}`,
    ),
  endsTooEarlyHint: text('Check --signed and --ends', '请核对 --signed 和 --ends'),
  planDiffers: (plan: Cents, amount: Cents): Text =>
    text(
      `The payments make ${yuanText(plan).en}, the contract ${yuanText(amount).en}`,
      `各次付款合计 ${yuanText(plan).zh}，合同金额 ${yuanText(amount).zh}，不一致`,
    ),
  stillUnpaid: (amount: Cents): Text =>
    text(
      `${yuanText(amount).en} are not paid yet, so the contract stays on the list`,
      `还有 ${yuanText(amount).zh} 未付，付清之前仍在清单内`,
    ),

  paidDoes: text('Note that a payment was made', '登记已付款'),
  dueLabel: text('Due', '应付日'),
  dueHelp: text(
    'the day on which the payment is due; not needed if one alone is unpaid',
    '应付日期；只有一笔未付时可不写',
  ),
  atLabel: text('Paid', '付款时间'),
  atHelp: text('when it was paid; now unless said', '何时付的；不写为现在'),
  amountLabel: text('Amount', '金额'),
  amountHelp: text('how many yuan were paid, if it is not the amount planned', '实付多少元，与计划不同时写'),
  paid: (name: string, amount: Cents): Text =>
    text(`${name}: ${yuanText(amount).en} paid`, `${name}：已付${yuanText(amount).zh}`),
  soFar: (paid: Cents, unpaid: Cents | null): Text =>
    unpaid === null
      ? text(`${yuanText(paid).en} paid in all`, `累计已付${yuanText(paid).zh}`)
      : text(
          `${yuanText(paid).en} paid in all, ${yuanText(unpaid).en} unpaid`,
          `累计已付${yuanText(paid).zh}，未付${yuanText(unpaid).zh}`,
        ),
  paidAlready: (due: Day, at: Moment): Text =>
    text(
      `The payment due ${dayText(due).en} was paid ${dayText(dayOf(at)).en}`,
      `${dayText(due).zh}的款已于 ${dayText(dayOf(at)).zh}付清`,
    ),
  paidAlreadyHint: (id: string): Text =>
    text(`office contract show ${id} shows all payments`, `各次付款见 office contract show ${id}`),
  whichPayment: text('Several payments are unpaid: say which by its day', '未付款不止一笔，请写明应付日期'),
  nothingUnpaid: text('Every payment is paid', '各次付款都已付清'),
  noPaymentOn: (due: Day): Text => text(`No payment is due ${dayText(due).en}`, `${dayText(due).zh}没有应付款`),
  unpaidAre: (all: readonly Text[]): Text =>
    text(
      `Unpaid: ${listed(all).en}; one that was not planned needs --amount`,
      `未付：${listed(all).zh}；计划外付款请加 --amount 金额`,
    ),
  noAmount: text(
    'How much was paid is not known: neither the contract nor --amount says',
    '不知付了多少：合同没有金额，也没写 --amount',
  ),
  noAmountHint: (id: string): Text =>
    text(
      `Add --amount YUAN, or enter the amount: office contract edit ${id} --amount YUAN`,
      `请加 --amount 金额，或先登记合同金额：office contract edit ${id} --amount 金额`,
    ),
  notPaidYet: (at: Moment): Text =>
    text(`${dayText(dayOf(at)).en} is still to come`, `${dayText(dayOf(at)).zh} 还没到`),
  notPaidYetHint: (id: string): Text =>
    text(
      `Note it when it is paid; to plan it: office contract edit ${id} --payment +DATE=YUAN`,
      `付了再登记；计划付款：office contract edit ${id} --payment +日期=金额`,
    ),
} as const;
