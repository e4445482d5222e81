// Loaded before the application under measurement: says when its first block of text was painted.
const { app } = require('electron');

const painted = `new Promise((resolve) => {
  const look = () => document.querySelector('[data-address]')
    ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
    : setTimeout(look, 4);
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(painted).then((at) => process.stdout.write(`painted ${at}\n`));
  });
});
