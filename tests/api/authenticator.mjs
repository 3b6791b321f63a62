// An authenticator with one ES256 key (Web Authentication level 2), as a browser hands on what it
// says.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const encoded = (bytes) => Buffer.from(bytes).toString('base64url');

export class Authenticator {
  #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  id = randomBytes(32);
  count = 0;
  verified = true; // whoever holds it has shown so

  constructor(origin) {
    this.origin = origin;
  }
  clientData(type, challenge) {
    const text = JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false });
    return Buffer.from(text);
  }
  #head(rp_id, flags) {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags | 0x01 | (this.verified ? 0x04 : 0));
    tail.writeUInt32BE(this.count, 1);
    return Buffer.concat([sha256(rp_id), tail]);
  }
  // {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR.
  #coseKey() {
    const { x, y } = this.#key.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }
  authenticatorData(rp_id) {
    const head = this.#head(rp_id, 0x40);
    const length = Buffer.from([0, this.id.length]);
    return Buffer.concat([head, Buffer.alloc(16), length, this.id, this.#coseKey()]);
  }
  register({ challenge, rp_id }) {
    return {
      client_data: encoded(this.clientData('webauthn.create', challenge)),
      authenticator_data: encoded(this.authenticatorData(rp_id)),
    };
  }
  sign({ challenge, rp_id }) {
    this.count += 1;
    const client_data = this.clientData('webauthn.get', challenge);
    const data = this.#head(rp_id, 0);
    const signer = createSign('sha256').update(data).update(sha256(client_data));
    return {
      credential_id: encoded(this.id),
      client_data: encoded(client_data),
      authenticator_data: encoded(data),
      signature: encoded(signer.sign(this.#key.privateKey)),
    };
  }
}
