import { describe, expect, it } from 'vitest';
import { detailsOf, emptyLine, newQuoteValues, pricedLines } from './quoteValues';

function line(change: Partial<ReturnType<typeof emptyLine>>) {
  return { ...emptyLine(), description: 'Work', unitPrice: '100', ...change };
}

describe('the lines of a quote being typed', () => {
  it('are sent as plain decimals, however the digits were grouped', () => {
    const values = newQuoteValues({ lines: [line({ quantity: '1 000', unitPrice: '1,234.50' })] });
    expect(detailsOf(values).lines).toEqual([
      { description: 'Work', quantity: '1000', unitPrice: { amount: '1234.50' }, taxRate: '7' },
    ]);
  });

  it('leave an empty discount out', () => {
    const values = newQuoteValues({ lines: [line({ discountPercent: '' }), line({ discountPercent: '10' })] });
    expect(detailsOf(values).lines.map(({ discountPercent }) => discountPercent)).toEqual([undefined, '10']);
  });

  it('are priced as soon as their numbers are numbers', () => {
    const half = [line({ unitPrice: '' }), line({ quantity: '2.' }), line({ description: '', unitPrice: '5' })];
    expect(pricedLines(half).map(({ key }) => key)).toEqual([half[2]?.key]);
  });

  it('take over the tax of the line above', () => {
    expect(emptyLine(line({ taxRate: '0' })).taxRate).toBe('0');
  });
});
