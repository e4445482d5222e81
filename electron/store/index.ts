/*
 * Where the store's process begins. Small on purpose: the runtime searches the whole text of the file that it
 * is started with for names that it may export, which for the store itself takes longer than to run it.
 */
void import('./process');
