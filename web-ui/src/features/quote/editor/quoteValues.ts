import type { Quote, QuoteDetails, QuoteLineInput } from '../../../api/types';
import { daysFromToday } from '../../../shared/format/dates';
import { blankToNull } from '../../../shared/write/blankToNull';

/** A line as it is typed: text, because half-typed numbers are not numbers yet. */
export interface LineValues {
  key: string;
  description: string;
  quantity: string;
  unitPrice: string;
  taxRate: string;
  discountPercent: string;
}

/** What the editor holds; shaped like the request so that the server's pointers find their fields. */
export interface QuoteValues {
  issuerId: string | null;
  companyId: string | null;
  contactId: string | null;
  currency: string;
  validUntil: string | null;
  lines: LineValues[];
  notes: string;
  /** The day since when this has been so; empty for from now on. */
  trueSince: string;
}

const FIRST_TAX_RATE = '7';
const DAYS_VALID = 30;

let lastKey = 0;

/** An empty line, taxed like the one above it. */
export function emptyLine(above?: LineValues): LineValues {
  lastKey += 1;
  return {
    key: `line-${lastKey}`,
    description: '',
    quantity: '1',
    unitPrice: '',
    taxRate: above?.taxRate ?? FIRST_TAX_RATE,
    discountPercent: '',
  };
}

export function newQuoteValues(preset: Partial<QuoteValues>): QuoteValues {
  return {
    issuerId: null,
    companyId: null,
    contactId: null,
    currency: 'THB',
    validUntil: daysFromToday(DAYS_VALID),
    lines: [emptyLine()],
    notes: '',
    trueSince: '',
    ...preset,
  };
}

export function valuesOf(quote: Quote): QuoteValues {
  return {
    issuerId: quote.issuerId,
    companyId: quote.companyId,
    contactId: quote.contactId,
    currency: quote.currency,
    validUntil: quote.validUntil,
    lines: quote.lines.map((line) => ({
      ...emptyLine(),
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice.amount,
      taxRate: line.taxRate,
      discountPercent: line.discountPercent && Number(line.discountPercent) !== 0 ? line.discountPercent : '',
    })),
    notes: quote.notes ?? '',
    trueSince: '',
  };
}

export function detailsOf(values: QuoteValues): QuoteDetails {
  return {
    issuerId: values.issuerId ?? '',
    companyId: values.companyId ?? '',
    contactId: values.contactId ?? '',
    currency: values.currency,
    validUntil: values.validUntil ?? '',
    lines: values.lines.map(lineOf),
    notes: blankToNull(values.notes),
  };
}

/** Digits may be typed in groups (`1,234.50`) or with spaces; the server gets them plain. */
function plain(decimal: string): string {
  return decimal.replace(/[\s,]/g, '');
}

function lineOf(line: LineValues): QuoteLineInput {
  return {
    description: line.description.trim(),
    quantity: plain(line.quantity),
    unitPrice: { amount: plain(line.unitPrice) },
    taxRate: plain(line.taxRate) || '0',
    ...(line.discountPercent.trim() !== '' && { discountPercent: plain(line.discountPercent) }),
  };
}

const DECIMAL = /^\d+(\.\d+)?$/;

function isPriced({ quantity, unitPrice, taxRate, discountPercent }: LineValues): boolean {
  return [quantity, unitPrice, taxRate || '0', discountPercent || '0'].every((text) => DECIMAL.test(plain(text)));
}

/** The lines that can be priced already, each with the key that finds its row again. */
export function pricedLines(lines: LineValues[]): { key: string; line: QuoteLineInput }[] {
  return lines.filter(isPriced).map((values) => {
    const line = lineOf(values);
    return { key: values.key, line: { ...line, description: line.description || '-' } };
  });
}
