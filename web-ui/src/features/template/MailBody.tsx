import '@mantine/tiptap/styles.css';
import { Input } from '@mantine/core';
import { Link, RichTextEditor } from '@mantine/tiptap';
import { type Editor, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { type ReactNode, type Ref, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './TemplateEditor.module.css';

interface Props {
  ref: Ref<Editor | null>;
  /** The HTML to start from; later changes come from the editor alone. */
  content: string;
  editable: boolean;
  error?: ReactNode;
  onFocus: () => void;
  onChange: (html: string) => void;
}

/** A small rich-text editor: what the server lets a mail hold, and nothing else. */
export function MailBody({ ref, content, editable, error, onFocus, onChange }: Props) {
  const { t } = useTranslation();
  const label = t('template.body');
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        blockquote: false,
        code: false,
        codeBlock: false,
        heading: false,
        horizontalRule: false,
        link: false,
        strike: false,
        underline: false,
      }),
      Link.configure({ openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null } }),
    ],
    content,
    editable,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox' } },
    onFocus,
    onUpdate: ({ editor: changed }) => onChange(changed.getHTML()),
  });
  useImperativeHandle<Editor | null, Editor | null>(ref, () => editor, [editor]);
  return (
    <Input.Wrapper label={label} required error={error} labelElement="div">
      <RichTextEditor editor={editor} className={classes.body} labels={useLabels()}>
        {editable && (
          <RichTextEditor.Toolbar>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Bold />
              <RichTextEditor.Italic />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.BulletList />
              <RichTextEditor.OrderedList />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Link />
              <RichTextEditor.Unlink />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Undo />
              <RichTextEditor.Redo />
            </RichTextEditor.ControlsGroup>
          </RichTextEditor.Toolbar>
        )}
        <RichTextEditor.Content />
      </RichTextEditor>
    </Input.Wrapper>
  );
}

function useLabels() {
  const { t } = useTranslation();
  return {
    boldControlLabel: t('template.tool.bold'),
    italicControlLabel: t('template.tool.italic'),
    bulletListControlLabel: t('template.tool.bulletList'),
    orderedListControlLabel: t('template.tool.orderedList'),
    linkControlLabel: t('template.tool.link'),
    unlinkControlLabel: t('template.tool.unlink'),
    undoControlLabel: t('template.tool.undo'),
    redoControlLabel: t('template.tool.redo'),
    linkEditorInputLabel: t('template.tool.linkAddress'),
    linkEditorInputPlaceholder: 'https://',
    linkEditorSave: t('common.save'),
  };
}
