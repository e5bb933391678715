import { connect } from 'node:net';

/** What came back: the status, the headers as text, and everything after them. */
export interface RawResponse {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** A request exactly as written, which no HTTP library would send; the connection's end is the answer's end. */
export function rawRequest(port: number, lines: readonly string[], body = ''): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [headers = '', ...rest] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1]), headers, body: rest.join('\r\n\r\n') });
    });
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}
