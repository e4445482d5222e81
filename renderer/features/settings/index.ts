export { settingsCommands } from './commands';
export { SettingsScreen } from './settings-screen';
