// @package openai 6.1.0
// @package express 5.1.0
import express from 'express';
import OpenAI from 'openai';

const app = express();
const patient = new OpenAI();
const quick = new OpenAI({ timeout: 20_000 });

app.get('/patient', async (req, res) => {
  res.json(await patient.chat.completions.create({ model: 'gpt-4o-mini', messages: [] }));
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ excessive-timeout: 10 min
});

app.get('/quick', async (req, res) => {
  res.json(await quick.chat.completions.create({ model: 'gpt-4o-mini', messages: [] }));
});

app.get('/report', async (req, res) => {
  const report = await fetch('https://reports.example.com/today', { signal: AbortSignal.timeout(45_000) });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ excessive-timeout: 45 s
  res.status(report.status).end();
});
