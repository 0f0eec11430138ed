import { text } from '../../../../../core/text.ts';

export const reviewWords = {
  stages: {
    draft: text('Draft the review comments', '整理审议意见'),
    chair: text('Chairmen’s meeting on the review comments', '审议意见提请主任会议'),
    handover: text('Hand on the review comments', '交办审议意见'),
    opinion: text('Ask the special committee about the report', '征求专工委意见'),
    report: text('Written report on the review comments', '书面报告办理情况'),
    public: text('Tell the deputies and publish', '通报代表并公开'),
  },
  isReview: text('review comments', '审议意见'),
} as const;
