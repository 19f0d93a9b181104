/** Findings and faults of the config as diagnostics. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver/node';
import { createHash } from 'node:crypto';
import type { Evidence, FindingReport, Severity } from '../../shared/report';
import type { Folder } from './folder';
import type { Server } from './server';
import { uriIn, uriOf } from './uris';

/** What comes back with a diagnostic in requests for code actions. */
export interface DiagnosticData {
  readonly folder: string;
  readonly fingerprint: string;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Range of 1-based lines and columns; `endColumn` is exclusive in both worlds. */
export function rangeOf(at: { line: number; column: number; endLine: number; endColumn: number }): Range {
  return {
    start: { line: at.line - 1, character: at.column - 1 },
    end: { line: at.endLine - 1, character: at.endColumn - 1 },
  };
}

export function diagnosticsOf(server: Server, folder: Folder, file: string): Diagnostic[] {
  return folder.result(file).findings.map((finding) => diagnosticOf(server, folder, finding));
}

export function diagnosticOf(server: Server, folder: Folder, finding: FindingReport): Diagnostic {
  const { client } = server;
  const page = server.rulePage(finding.rule);
  const related = client.relatedInformation ? relatedTo(folder, finding) : [];
  const data: DiagnosticData = { folder: folder.uri, fingerprint: finding.fingerprint };
  return {
    range: rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'faultline',
    message: finding.message,
    data,
    ...(page && client.codeDescription ? { codeDescription: { href: page } } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.rule === 'unused-suppression' && client.diagnosticTags ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

function relatedTo(folder: Folder, { evidence, cause }: FindingReport): DiagnosticRelatedInformation[] {
  const told = (at: { file: string; line: number }): boolean =>
    evidence.some((item) => item.file === at.file && item.line === at.line);
  const all: Evidence[] = [...evidence];
  if (cause && !told(cause)) all.push({ ...cause, message: 'a change here mends it' });
  return all.map(({ file, line, message }) => ({
    location: {
      uri: uriIn(folder.root, file),
      range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } },
    },
    message: message ?? 'see here',
  }));
}

/** Faults of the config file that a folder uses. */
export function configDiagnostics(folder: Folder): Diagnostic[] {
  return folder.config.faults.map(({ line, column, message }) => ({
    range: rangeOf({ line, column, endLine: line, endColumn: column + 1 }),
    severity: DiagnosticSeverity.Error,
    code: 'config',
    source: 'faultline',
    message,
  }));
}

/** Diagnostics of everything, by absolute path; files without any are missing. */
export function* allDiagnostics(server: Server): Generator<{ path: string; diagnostics: Diagnostic[] }> {
  const configs = new Set<string>();
  for (const folder of server.folders.all) {
    const { file } = folder.config;
    // Several folders may share the config of their repository.
    if (file !== null && folder.config.faults.length > 0 && !configs.has(file)) {
      configs.add(file);
      yield { path: file, diagnostics: configDiagnostics(folder) };
    }
    for (const [name, result] of folder.results) {
      if (result.findings.length === 0 || !server.folders.owns(folder, name)) continue;
      yield { path: folder.path(name), diagnostics: diagnosticsOf(server, folder, name) };
    }
  }
}

/** Diagnostics of one file, by absolute path. */
export function diagnosticsAt(server: Server, path: string): Diagnostic[] {
  const config = server.folders.all.find((folder) => folder.config.file === path);
  if (config) return configDiagnostics(config);
  const place = server.folders.ofPath(path);
  return place ? diagnosticsOf(server, place.folder, place.file) : [];
}

/** The URI under which the client knows a file, where it has it open. */
export function clientUri(server: Server, path: string): { uri: string; version: number | null } {
  const uri = uriOf(path);
  const document = server.documents.get(uri) ?? server.documents.all().find((open) => samePath(open.uri, uri));
  return document ? { uri: document.uri, version: document.version } : { uri, version: null };
}

const samePath = (a: string, b: string): boolean => a === b || safeDecode(a) === safeDecode(b);

function safeDecode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Equal diagnostics have equal ids. */
export const resultIdOf = (diagnostics: readonly Diagnostic[]): string =>
  createHash('sha1').update(JSON.stringify(diagnostics)).digest('hex').slice(0, 16);
