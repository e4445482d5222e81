import { annotationFeature } from './annotation';
import { codebookFeature } from './codebook';
import { documentFeature } from './document';
import { exportFeature } from './export';
import { historyFeature } from './history';
import { importReviewFeature } from './import-review';
import { markSetFeature } from './mark-set';
import { markViewFeature } from './mark-view';
import { measureFeature } from './measure';
import { measureRowsFeature } from './measure-rows';
import { noteFeature } from './note';
import { pictureFeature } from './picture';
import { registerFeature } from './register';
import { registerExportFeature } from './register-export';
import { registerViewFeature } from './register-view';
import { reviewFeature } from './review';
import { searchFeature } from './search';
import { structureFeature } from './structure';
import { tagFeature } from './tag';
import { tagDetailsFeature } from './tag-details';
import { tagMarksFeature } from './tag-marks';
import { templateFeature } from './template';
import { topicFeature } from './topic';

/** What answers all other calls: loaded with the first of them. */
export const later = {
  ...documentFeature,
  ...annotationFeature,
  ...markSetFeature,
  ...markViewFeature,
  ...pictureFeature,
  ...noteFeature,
  ...tagFeature,
  ...tagDetailsFeature,
  ...tagMarksFeature,
  ...codebookFeature,
  ...searchFeature,
  ...historyFeature,
  ...exportFeature,
  ...measureFeature,
  ...measureRowsFeature,
  ...registerFeature,
  ...registerViewFeature,
  ...registerExportFeature,
  ...topicFeature,
  ...templateFeature,
  ...structureFeature,
  ...importReviewFeature,
  ...reviewFeature,
};
