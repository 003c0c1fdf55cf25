// Uploads every file of a folder with tus-js-client, through a proxy that cuts connections at random.
// node uploadphotos.cjs CLIENT-FOLDER PHOTO-FOLDER PORT TOKEN SEED; prints {"files": {name: id}, "cuts", "connections"}.
const fs = require('fs')
const http = require('http')
const net = require('net')
const path = require('path')

const [clientFolder, photoFolder, port, token, seed] = process.argv.slice(2)
const tus = require(path.join(clientFolder, 'node_modules', 'tus-js-client'))

// A small generator, so that a seed gives the same cuts again.
let state = Number(seed) >>> 0
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

let cuts = 0
let connections = 0
const proxy = net.createServer((client) => {
  ++connections
  const server = net.connect(Number(port), '127.0.0.1')
  // Two of three are cut, the request or the answer, somewhere within the first 150 kB.
  let left = random() < 0.66 ? Math.floor(random() * 150000) : Infinity
  const pass = (to) => (bytes) => {
    const part = bytes.subarray(0, Math.min(left, bytes.length))
    left -= bytes.length
    to.write(part)
    if (left <= 0) {
      ++cuts
      left = Infinity
      client.destroy()
      server.destroy()
    }
  }
  client.on('data', pass(server))
  server.on('data', pass(client))
  for (const [one, other] of [[client, server], [server, client]]) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
})

function upload(name, address) {
  const photo = path.join(photoFolder, name)
  const digest = require('crypto').createHash('sha256').update(fs.readFileSync(photo)).digest('hex')
  return new Promise((resolve, reject) => {
    let id = null
    const sending = new tus.Upload(fs.createReadStream(photo), {
      endpoint: address,
      uploadSize: fs.statSync(photo).size,
      chunkSize: 64 * 1024,
      metadata: { kind: 'slip_front', sha256: digest, filename: name },
      headers: { Authorization: 'Bearer ' + token },
      retryDelays: Array(60).fill(20),
      httpStack: new tus.DefaultHttpStack({ agent: new http.Agent({ keepAlive: false }) }),
      onAfterResponse: (request, response) => {
        id = response.getHeader('Truvamate-File-Id') || id
      },
      onError: reject,
      onSuccess: () => (id ? resolve(id) : reject(new Error(name + ': no id was told')))
    })
    sending.start()
  })
}

proxy.listen(0, '127.0.0.1', async () => {
  const address = `http://127.0.0.1:${proxy.address().port}/api/files/uploads`
  const names = fs.readdirSync(photoFolder).sort()
  const files = {}
  const next = async () => {
    while (names.length > 0) {
      const name = names.shift()
      files[name] = await upload(name, address)
    }
  }
  try {
    await Promise.all([next(), next(), next(), next()])
  } catch (error) {
    console.error(String(error))
    process.exit(1)
  }
  process.stdout.write(JSON.stringify({ files, cuts, connections }), () => process.exit(0))
})
