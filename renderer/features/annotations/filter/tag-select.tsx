import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { Select } from '../../../ui/select';
import { useTags } from '../../tags';

/** The codebook as one list; what is picked is told and the list is as before. */
export function TagSelect({
  label,
  onPick,
}: {
  readonly label: string;
  readonly onPick: (id: TagId) => void;
}) {
  const { t } = useTranslation('marks');
  const { tree, list } = useTags();
  return (
    <Select<TagId | ''>
      label={label}
      value=""
      options={[
        { value: '', text: t('bulk.pick') },
        ...list.map(({ id, name }) => ({
          value: id,
          text: `${'\u2003'.repeat(tree.nodes.get(id)?.depth ?? 0)}${name}`,
        })),
      ]}
      onChange={(id) => {
        if (id !== '') onPick(id);
      }}
    />
  );
}
