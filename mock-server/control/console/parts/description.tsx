import { useConsole } from '../console.ts';

interface DescriptionProps {
  readonly en: string | undefined;
  readonly zh: string | undefined;
}

/** What the contract says of something, in the reader's language where it has it. */
export function Description({ en = '', zh }: DescriptionProps) {
  const isChinese = useConsole().settings.language.value === 'zh' && zh !== undefined;
  return <span lang={isChinese ? 'zh-CN' : 'en'}>{isChinese ? zh : en}</span>;
}
