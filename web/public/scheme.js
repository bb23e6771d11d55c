// Runs before the first paint, so that nobody who works in the dark is dazzled. A file, because the policy allows no script in the page.
// The key is that of src/ui/theme.ts.
(function () {
  var wanted = 'auto';
  try { wanted = localStorage.getItem('switchhook.scheme') || 'auto'; } catch { /* storage is forbidden: as the system has it */ }
  var dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
