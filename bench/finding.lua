-- wrk -s finding.lua URL -- FILE FRESH
-- Asks for the paths of FILE in turn, each from a place of its own. With FRESH "yes" each request has
-- a lowest salary of its own, so that nobody has asked the same before.
local paths = {}
local at = 0

function init(arguments)
    for path in io.lines(arguments[1]) do
        paths[#paths + 1] = path
    end
    fresh = arguments[2] == "yes"
    math.randomseed(os.time())
    salary = math.random(100000, 400000)
end

function request()
    at = at % #paths + 1
    local path = paths[at]
    if fresh then
        salary = salary + 1
        path = path .. "&salary_at_least=" .. salary
    end
    return wrk.format("GET", path)
end
