import { lazy } from 'react';

// The editor is large and not on the way to the first picture: it loads with the view.
const View = lazy(() => import('./notes-view').then((it) => ({ default: it.NotesView })));

export function NotesView() {
  return <View />;
}
