require 'base64'
require 'json'
require 'openssl'
require 'socket'

secret = ENV.fetch('CHANNEL_SECRET')
known = {}
handled = []
lock = Mutex.new

events_in = lambda do |body|
  envelope = JSON.parse(body.dup.force_encoding('UTF-8'), max_nesting: false)
  events = envelope.is_a?(Hash) ? envelope['events'] : nil
  events.is_a?(Array) ? events : nil
rescue JSON::ParserError, EncodingError, SystemStackError
  nil
end

receive = lambda do |body, signature|
  right = Base64.strict_encode64(OpenSSL::HMAC.digest('SHA256', secret, body))
  next 401 unless OpenSSL.secure_compare(right, signature.to_s)
  events = events_in.call(body)
  next 400 if events.nil?
  lock.synchronize do
    events.each do |event|
      next unless event.is_a?(Hash) && event['webhookEventId'].is_a?(String)
      next if known[event['webhookEventId']]
      known[event['webhookEventId']] = true
      text = event['message'].is_a?(Hash) ? event['message']['text'] : nil
      handled << { id: event['webhookEventId'], text: text }.select { |_, value| value.is_a?(String) }
    end
  end
  200
end

serve = lambda do |socket|
  while (line = socket.gets)
    method, path = line.split
    headers = {}
    while (field = socket.gets) && field != "\r\n"
      name, value = field.split(':', 2)
      headers[name.downcase] = value.strip
    end
    body = socket.read(headers['content-length'].to_i) || ''
    answer = ''
    status =
      if method == 'POST' then receive.call(body, headers['x-line-signature'])
      elsif path == '/handled'
        answer = lock.synchronize { JSON.generate({ handled: handled.last(500) }) }
        200
      else 405
      end
    socket.write("HTTP/1.1 #{status} Status\r\ncontent-length: #{answer.bytesize}\r\n\r\n#{answer}")
  end
rescue Errno::ECONNRESET, Errno::EPIPE
  nil
ensure
  socket.close
end

server = TCPServer.new('127.0.0.1', 0)
$stdout.puts(JSON.generate({ port: server.addr[1] }))
$stdout.flush
loop { Thread.new(server.accept) { |socket| serve.call(socket) } }
