import type { UseFormReturnType } from '@mantine/form';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Written } from '../../api/types';
import type { EntityType } from '../../features/audit/entityTypes';
import { isProblem } from '../problem/problem';
import type { useFormProblem } from '../problem/useFormProblem';
import { ConflictDialog, type Difference } from './ConflictDialog';
import { useWrite } from './useWrite';

interface Versioned {
  id: string;
  version: number;
}

interface Options<R extends Versioned, V extends object> {
  slice: EntityType;
  /** The record being changed; absent when a new one is added. */
  record?: R;
  form: UseFormReturnType<V>;
  problem: ReturnType<typeof useFormProblem<V>>;
  add: (values: V) => Promise<Written>;
  change: (id: string, version: number, values: V) => Promise<Written>;
  read: (id: string, minVersion?: number) => Promise<R>;
  valuesOf: (record: R) => V;
  /** The fields a conflict is shown by, with their names. */
  labels: Record<string, string>;
  /** Words for values that are not plain text. */
  wordsFor?: (field: string, values: V) => string;
  onSaved: (saved: Written, values: V) => void;
}

interface RecordForm {
  submit: (event?: FormEvent<HTMLFormElement>) => void;
  busy: boolean;
  /** The dialog to show when somebody else saved first, or null. */
  conflict: ReactNode;
}

/** Saves a form as a new record or a new version of one, and settles a conflict with the user. */
export function useRecordForm<R extends Versioned, V extends object>(options: Options<R, V>): RecordForm {
  const { slice, record, form, problem, add, change, read, valuesOf, labels, wordsFor, onSaved } = options;
  const [base, setBase] = useState(record?.version ?? 0);
  const [theirs, setTheirs] = useState<R | null>(null);
  const save = useWrite({
    slice,
    write: ({ values, version }: { values: V; version: number }) =>
      record ? change(record.id, version, values) : add(values),
    readBack: read,
  });

  async function attempt(values: V, version: number) {
    problem.clear();
    try {
      const saved = await save.mutateAsync({ values, version });
      setBase(saved.version);
      onSaved(saved, values);
    } catch (error) {
      if (record && isProblem(error, 412)) {
        await read(record.id, error.problem.currentVersion ?? undefined).then(setTheirs, problem.show);
      } else {
        problem.show(error);
      }
    }
  }

  function resolve(takeTheirs: boolean) {
    if (theirs === null) {
      return;
    }
    setTheirs(null);
    setBase(theirs.version);
    if (takeTheirs) {
      form.setValues(valuesOf(theirs));
    } else {
      void attempt(form.getValues(), theirs.version);
    }
  }

  return {
    submit: (event) => {
      // React hands events of a dialog on to the form that opened it.
      event?.stopPropagation();
      form.onSubmit((values) => attempt(values, base))(event);
    },
    busy: save.isPending,
    conflict: theirs && record && (
      <ConflictDialog
        slice={slice}
        id={record.id}
        mineVersion={base}
        theirsVersion={theirs.version}
        differences={differencesOf(valuesOf(theirs), form.getValues(), labels, wordsFor ?? plainText)}
        onTakeTheirs={() => resolve(true)}
        onKeepMine={() => resolve(false)}
        onClose={() => setTheirs(null)}
      />
    ),
  };
}

function plainText<V extends object>(field: string, values: V): string {
  return String(values[field as keyof V] ?? '');
}

function differencesOf<V extends object>(
  theirs: V,
  mine: V,
  labels: Record<string, string>,
  wordsFor: (field: string, values: V) => string,
): Difference[] {
  return Object.entries(labels)
    .map(([field, label]) => ({ label, theirs: wordsFor(field, theirs), mine: wordsFor(field, mine) }))
    .filter((difference) => difference.theirs !== difference.mine);
}
