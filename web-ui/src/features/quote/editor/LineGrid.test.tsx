import { MantineProvider } from '@mantine/core';
import { useForm } from '@mantine/form';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import i18next from '../../../i18n';
import { LineGrid } from './LineGrid';
import { emptyLine, newQuoteValues, type QuoteValues } from './quoteValues';

function Editor({ lines }: { lines: number }) {
  const form = useForm<QuoteValues>({
    initialValues: newQuoteValues({ lines: Array.from({ length: lines }, () => emptyLine()) }),
  });
  return (
    <MantineProvider>
      <LineGrid form={form} nets={new Map()} />
    </MantineProvider>
  );
}

function field(line: number, name: string): HTMLElement {
  return within(screen.getByRole('group', { name: `Line ${line}` })).getByLabelText(name);
}

describe('the grid of lines', () => {
  beforeAll(() => i18next.changeLanguage('en'));
  afterEach(cleanup);

  it('adds a line when Enter is pressed in the last one, and goes there', () => {
    render(<Editor lines={1} />);
    fireEvent.keyDown(field(1, 'Unit price'), { key: 'Enter' });
    expect(document.activeElement).toBe(field(2, 'Description'));
  });

  it('goes down in the same column when Enter is pressed above', () => {
    render(<Editor lines={2} />);
    fireEvent.keyDown(field(1, 'Quantity'), { key: 'Enter' });
    expect(document.activeElement).toBe(field(2, 'Quantity'));
    expect(screen.queryByRole('group', { name: 'Line 3' })).toBeNull();
  });

  it('keeps what was typed in the other lines when one is removed', () => {
    render(<Editor lines={2} />);
    fireEvent.change(field(2, 'Description'), { target: { value: 'Second' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove line 1' }));
    expect((field(1, 'Description') as HTMLInputElement).value).toBe('Second');
    expect(screen.queryByRole('button', { name: 'Remove line 1' })).toBeNull();
  });
});
