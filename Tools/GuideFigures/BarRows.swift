import Plotter

let barRows: [GuideFigure] = [
  marks("bar", "ax.bar(few, heights)") {
    Bars(at: few, heights)
  },
  marks("barh", "ax.barh(few, heights)") {
    Bars(at: few, heights, isHorizontal: true)
  },
  marks("bar-stacked", "ax.bar(few, heights); ax.bar(few, others, bottom=heights)") {
    Bars(at: few, heights)
    Bars(at: few, others, bases: heights)
  },
  marks("bar-grouped", "ax.bar(few - .2, heights, .4); ax.bar(few + .2, others, .4)") {
    Bars(at: few.map { $0 - 0.2 }, heights, width: 0.4)
    Bars(at: few.map { $0 + 0.2 }, others, width: 0.4)
  },
  marks("bar-label", "ax.bar_label(ax.bar(few, heights))") {
    Bars(at: few, heights, labels: Bars.Labels())
  },
  whole("pie", "ax.pie(heights, labels=list('abcde'), autopct='%1.0f%%')") {
    let pie = Pie(heights, names: ["a", "b", "c", "d", "e"], shareText: Pie.percent(decimals: 0))
    return Figure(pie.axes())
  },
]
