import { maskForOthers } from '../../core/personal/mask.ts';
import { harmless } from '../../terminal/harmless.ts';

/**
 * Text that may be posted to a webhook, where many people read it. Control characters are removed, then phones and the numbers of identity
 * cards and passports are masked. Line breaks stay.
 */
export const mayLeave = (words: string): string => maskForOthers(harmless(words, { breaks: true }));
