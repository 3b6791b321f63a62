-- wrk -t1 -s apply.lua URL -- FILE FIRST
-- Each request is another application: of another seeker to another posting, with a key of its own.
-- FILE holds the fair on its first line, then "seeker SESSION" and "posting ID" lines. Pair number n,
-- from FIRST on, is what bench/applications.py's pair() says.
-- The last line of the output is JSON.
local heads, bodies = {}, {}
local only_thread
local rehearsed = false

function setup(thread)
    only_thread = thread
end

function init(arguments)
    first = tonumber(arguments[2])
    given = first
    local fair
    for line in io.lines(arguments[1]) do
        local kind, value = line:match("^(%a+) (.+)$")
        if kind == "fair" then
            fair = value
        elseif kind == "seeker" then
            heads[#heads + 1] = "POST /api/v1/applications HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                .. "Content-Type: application/json\r\nCookie: session=" .. value .. "\r\n"
        else
            local body = '{"posting_id":"' .. value .. '","fair_id":"' .. fair .. '"}'
            bodies[#bodies + 1] = "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
        end
    end
end

function request()
    local pair = given
    -- wrk asks for one request that it does not send, to see whether there are several in it.
    if rehearsed then given = given + 1 end
    rehearsed = true
    local seeker = pair % #heads
    local posting = (math.floor(pair / #heads) + seeker * 37) % #bodies
    return heads[seeker + 1] .. "Idempotency-Key: bench-" .. pair .. bodies[posting + 1]
end

function done(summary, latency)
    local wrong = summary.errors
    io.write(string.format(
        '{"given": %d, "answered": %d, "seconds": %f, "refused": %d, "broken": %d, '
            .. '"p50_ms": %f, "p99_ms": %f}\n',
        only_thread:get("given") - only_thread:get("first"), summary.requests,
        summary.duration / 1e6, wrong.status, wrong.connect + wrong.read + wrong.write + wrong.timeout,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
