/** What the client's trees and menus ask for. */
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver/node';
import { ruleLevels } from '../../../shared/config';
import {
  type FixAllArguments,
  type FixAllResult,
  serverCommands,
  type SetRuleArguments,
  type SuppressArguments,
} from '../../../shared/protocol';
import { findingOf, ruleEdit, suppressEdit } from '../actions';
import type { Folder } from '../folder';
import type { Feature, Server } from '../server';

export const commands: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: Object.values(serverCommands) } }),
  register(server) {
    server.connection.onExecuteCommand(async ({ command, arguments: args }, token) => {
      await server.opening;
      const [argument] = args ?? [];
      switch (command) {
        case serverCommands.rescan:
          for (const folder of server.folders.all) folder.rescan();
          await Promise.all(server.folders.all.map((folder) => folder.settled(token)));
          return true;
        case serverCommands.setRule: {
          const { rule, level, folder } = read<SetRuleArguments>(argument, ['folder', 'rule', 'level']);
          const at = named(server, folder);
          if (!ruleLevels.includes(level)) throw wrong(`there is no level ${level}`);
          if (!at.rules.some(({ id }) => id === rule)) throw wrong(`there is no rule ${rule}`);
          return apply(server, `Set ${rule} to ${level}`, await ruleEdit(server, at, rule, level));
        }
        case serverCommands.suppress: {
          const given = read<SuppressArguments>(argument, ['folder', 'fingerprint', 'scope']);
          const at = named(server, given.folder);
          await at.settled(token);
          const finding = findingOf(at, given.fingerprint);
          if (!finding) return false;
          const edit = suppressEdit(server, at, finding, given.scope, given.reason ?? null);
          return apply(server, `Ignore ${finding.rule}`, edit);
        }
        case serverCommands.fixAll:
          return fixAll(server, read<FixAllArguments>(argument, ['folder']), token);
        default:
          throw wrong(`there is no command ${command}`);
      }
    });
  },
};

/** Safe fixes, one after the other: each is made for the text that the one before has left. */
async function fixAll(
  server: Server,
  { folder, fingerprints }: FixAllArguments,
  token: Parameters<Folder['settled']>[0],
): Promise<FixAllResult> {
  const at = named(server, folder);
  await at.settled(token);
  const all = [...at.results.values()].flatMap(({ findings }) => findings);
  const wanted = fingerprints ? all.filter((finding) => fingerprints.includes(finding.fingerprint)) : all;
  let fixed = 0;
  for (const { fingerprint } of wanted) {
    await at.settled(token);
    const finding = findingOf(at, fingerprint);
    const fix = finding?.fixes.find(({ safe }) => safe);
    const edit = finding && fix && server.fixes ? await server.fixes.edit(at, finding, fix, token) : null;
    if (edit && fix && (await apply(server, fix.title, edit))) fixed++;
  }
  return { fixed, left: wanted.length - fixed };
}

async function apply(server: Server, label: string, edit: WorkspaceEdit): Promise<boolean> {
  if (!server.client.appliesEdits) throw wrong('this client does not apply edits of a server');
  return (await server.connection.workspace.applyEdit({ label, edit })).applied;
}

function named(server: Server, uri: string): Folder {
  const folder = server.folders.named(uri);
  if (!folder) throw wrong(`${uri} is not an open folder`);
  return folder;
}

/** Arguments come from outside: the named members must be text. */
function read<T>(argument: unknown, keys: readonly (keyof T & string)[]): T {
  const given = typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>) : {};
  const missing = keys.find((key) => typeof given[key] !== 'string');
  if (missing) throw wrong(`the command needs \`${missing}\``);
  return given as T;
}

const wrong = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message);
