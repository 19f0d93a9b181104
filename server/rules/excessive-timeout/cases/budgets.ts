// @package express 5.1.0
// @config { "budgets": { "http": "2s" } }
// @file src/server.ts
import express from 'express';

const app = express();

app.get('/a', async (req, res) => {
  const response = await fetch('https://a.example.com/', { signal: AbortSignal.timeout(3_000) });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ excessive-timeout: longer than the 2 s
  res.status(response.status).end();
});

app.get('/b', async (req, res) => {
  const response = await fetch('https://b.example.com/', { signal: AbortSignal.timeout(2_000) });
  res.status(response.status).end();
});
// @file scripts/export.ts
// Nobody waits for a script.
const response = await fetch('https://a.example.com/export', { signal: AbortSignal.timeout(600_000) });
console.log(response.status);
