"""What a benchmark gives: figures, each with its peer, and how they are printed."""
import dataclasses
import os
import pathlib
import statistics
import time


@dataclasses.dataclass
class Figure:
    """One measured thing. A turn of ours stands beside the peer's turn of the same round."""

    name: str
    unit: str
    ours: list  # one number per round
    peer: str = ""
    theirs: list = dataclasses.field(default_factory=list)
    target: float | None = None  # of the ratio, or where there is no peer of the number itself
    less_is_better: bool = False
    notes: dict = dataclasses.field(default_factory=dict)

    def ratios(self):
        return [mine / other for mine, other in zip(self.ours, self.theirs)]

    def value(self):
        return statistics.median(self.ratios() if self.theirs else self.ours)

    def meets_target(self):
        if self.target is None:
            return None
        return self.value() <= self.target if self.less_is_better else self.value() >= self.target

    def as_json(self):
        answer = dataclasses.asdict(self)
        answer["value"], answer["meets_target"] = self.value(), self.meets_target()
        return answer


def middle_half(numbers):
    if len(numbers) < 2:
        return numbers[0], numbers[0]
    low, _, high = statistics.quantiles(numbers, n=4, method="inclusive")
    return low, high


def short(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def line(figure):
    """A row of the table: name, ours, peer, ratio, target."""
    low, high = middle_half(figure.ours)
    ours = f"{short(statistics.median(figure.ours))} {figure.unit}"
    if len(figure.ours) > 1:
        ours += f" ({short(low)}–{short(high)})"
    theirs = ratio = ""
    if figure.theirs:
        low, high = middle_half(figure.ratios())
        theirs = f"{figure.peer}: {short(statistics.median(figure.theirs))}"
        ratio = f"{figure.value():.2f} × ({low:.2f}–{high:.2f}, {len(figure.ours)} rounds)"
    bound = (
        ""
        if figure.target is None
        else f"{'≤' if figure.less_is_better else '≥'} {figure.target:g}"
    )
    met = {None: "", True: "met", False: "NOT MET"}[figure.meets_target()]
    notes = ", ".join(f"{name} {value}" for name, value in figure.notes.items())
    return [figure.name, ours, theirs, ratio, bound, met, notes]


def table(figures):
    """As Markdown, which is read as well on a terminal."""
    rows = [["Workload", "Ours (middle half)", "Peer", "Ratio", "Target", "", "Beside it"]]
    rows += [line(figure) for figure in figures]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    rows.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"
        for row in rows
    )


def fsync_p50_ms(folder, times=200):
    """Of a 4 KiB write at the end of a file, as a commit does it."""
    took = []
    path = pathlib.Path(folder) / "fsync-probe"
    with open(path, "wb", buffering=0) as file:
        for _ in range(times):
            file.write(bytes(4096))
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - began)
    path.unlink()
    return statistics.median(took) * 1000


def processor_s(pid):
    """Of a process, its children and what they have ended with so far."""
    seconds = 0.0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:  # it has just ended
            continue
        if int(stat.parent.name) == pid:
            seconds += sum(map(int, fields[11:15]))
        elif int(fields[1]) == pid:
            seconds += sum(map(int, fields[11:13]))
    return seconds / os.sysconf("SC_CLK_TCK")
