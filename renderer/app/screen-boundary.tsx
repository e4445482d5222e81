import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import styles from './app.module.css';

interface Props {
  readonly children: ReactNode;
  /** What floats over a screen has no place of its own for a message: it goes, and the fault is told elsewhere. */
  readonly onFault?: (error: Error) => void;
}

/** A fault in one screen or dialog leaves the rest standing: the researcher can go elsewhere or try again. */
export class ScreenBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
    this.props.onFault?.(error);
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    if (this.props.onFault) return null;
    return <Broken onRetry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <div className={styles['broken']} role="alert">
      <EmptyState title={t('brokenScreen.what')}>{t('brokenScreen.next')}</EmptyState>
      <Button onClick={onRetry}>{t('retry')}</Button>
    </div>
  );
}
