import { MantineProvider } from '@mantine/core';
import { useForm } from '@mantine/form';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { daysFromToday } from '../format/dates';
import { TrueSinceField } from './TrueSinceField';

function Form({ problem }: { problem?: string }) {
  const form = useForm({ initialValues: { trueSince: '' }, initialErrors: { trueSince: problem } });
  return (
    <MantineProvider>
      <TrueSinceField input={form.getInputProps('trueSince')} />
    </MantineProvider>
  );
}

const unfold = () => fireEvent.click(screen.getByRole('button', { name: /since an earlier date/ }));

describe('the day since when something has been true', () => {
  beforeAll(() => i18next.changeLanguage('en'));
  afterEach(cleanup);

  it('is not asked for until somebody wants to say it', () => {
    render(<Form />);
    expect(screen.queryByLabelText('True since')).toBeNull();
    unfold();
    expect(document.activeElement).toBe(screen.getByLabelText('True since'));
  });

  it('is today at the latest', () => {
    render(<Form />);
    unfold();
    expect(screen.getByLabelText('True since').getAttribute('max')).toBe(daysFromToday(0));
  });

  it('shows what the server objects to', () => {
    render(<Form problem="This must not be earlier than 1 January 1900." />);
    unfold();
    expect(screen.getByText('This must not be earlier than 1 January 1900.')).toBeTruthy();
  });
});
