-- Sends the requests of a file one after the other, so that no answer to a single query is all that is measured.
-- Arguments: the file, on each line the JSON body of a POST or the path of a GET; the token; the first line to send.
local requests = {}
local next_request = 1

function init(args)
  local headers = { ["content-type"] = "application/json", ["token"] = args[2] }
  for line in io.lines(args[1]) do
    local is_path = line:sub(1, 1) == "/"
    requests[#requests + 1] = is_path and wrk.format("GET", line) or wrk.format("POST", nil, headers, line)
  end
  next_request = tonumber(args[3]) % #requests + 1
end

function request()
  local current = requests[next_request]
  next_request = next_request % #requests + 1
  return current
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"duration":%d,"p50":%d,"p99":%d,"max":%d,"errors":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
