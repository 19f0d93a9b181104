// @package googleapis 178.0.0
import { google, type drive_v3 } from 'googleapis';

const oauth = new google.auth.OAuth2('id', process.env.GOOGLE_SECRET, 'https://app.example.com/cb');
const drive = google.drive({ version: 'v3', auth: oauth });
const sheets = google.sheets({ version: 'v4', auth: oauth });

class Files {
  files = { list: () => [] };
}

export async function sync(code: string) {
  const url = oauth.generateAuthUrl({ scope: [] });
  const { tokens } = await oauth.getToken(code);
//                         ^^^^^^^^^^^^^^^^^^^^ http googleapis getToken write timeout=absent retry=4
  oauth.setCredentials(tokens);
  const list = await drive.files.list({ pageSize: 10 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http googleapis files.list read timeout=absent retry=4
  await drive.files.create({ requestBody: { name: 'a' } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http googleapis files.create write timeout=absent retry=absent
  const rows = await sheets.spreadsheets.values.get({ spreadsheetId: 's', range: 'A1' }, { timeout: 5000 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http googleapis spreadsheets.values.get read timeout=5000 retry=4
  const mail = await google.gmail({ version: 'v1', auth: oauth }).users.messages.send({ userId: 'me' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http googleapis gmail.users.messages.send write timeout=absent retry=absent
  new Files().files.list();
  return { url, list, rows, mail };
}

export async function remove(files: drive_v3.Drive, fileId: string) {
  await files.files.delete({ fileId });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http googleapis files.delete write timeout=absent retry=4
}
