import Plotter

let axesRows: [GuideFigure] = [
  axes("title", "ax.set_title('a wave')") { axes in
    axes.title = "a wave"
  },
  axes("labels", "ax.set_xlabel('t'); ax.set_ylabel('volts')") { axes in
    axes.x.label = "t"
    axes.y.label = "volts"
  },
  axes("limits", "ax.set_xlim(0, 3); ax.set_ylim(bottom=0)") { axes in
    (axes.x.lower, axes.x.upper) = (0, 3)
    axes.y.lower = 0
  },
  axes("margins", "ax.margins(x=0)") { axes in
    axes.x.margin = 0
  },
  axes("reversed", "ax.invert_yaxis()") { axes in
    axes.y.isReversed = true
  },
  axes("log", "ax.set_xscale('log')") { axes in
    axes.x.scale = .log
  },
  axes("ticks", "ax.set_xticks([0, 3, 6], ['start', 'middle', 'end'])") { axes in
    axes.x.ticks = .at([0, 3, 6], labels: ["start", "middle", "end"])
  },
  axes("ticks-every", "ax.xaxis.set_major_locator(MultipleLocator(1.5))") { axes in
    axes.x.ticks = .every(1.5)
  },
  axes("ticks-percent", "ax.yaxis.set_major_formatter(PercentFormatter(1))") { axes in
    axes.y.ticks = .automatic.formatted(by: PercentFormatter(of: 1))
  },
  axes("ticks-turned", "ax.tick_params(axis='x', rotation=45)") { axes in
    axes.x.tickLabelRotation = 45
  },
  axes("ticks-minor", "ax.xaxis.set_minor_locator(AutoMinorLocator())") { axes in
    axes.x.minorTicks = .subdivided()
  },
  axes("ticks-pi", "tick labels that are multiples of π") { axes in
    axes.x.ticks = .multiples(of: .pi, symbol: "π", every: 0.5)
  },
  axes("grid", "ax.grid()") { axes in
    axes.x.grid = Axis.GridLines()
    axes.y.grid = Axis.GridLines()
  },
  axes("spines", "ax.spines[['top', 'right']].set_visible(False)") { axes in
    axes.spines = [.left, .bottom]
  },
  axes("axis-off", "ax.axis('off')") { axes in
    axes.isFrameVisible = false
  },
  axes("legend", "ax.legend(loc='lower left')") { axes in
    axes.legend = Legend(.lowerLeft)
  },
  axes("twin", "ax2 = ax.twinx(); ax2.plot(x, 10 * y, 'C1')") { axes in
    axes.twin = Axes.Twin { Line(x: x, y: y.map { 10 * $0 }, color: .cycle(1), line: .dotted) }
  },
  axes("equal", "ax.set_aspect('equal')") { axes in
    axes.aspect = .equal
  },
  axes("text", "ax.text(3, .5, 'here', rotation=30)") { axes in
    axes.marks.append(Text("here", x: 3, y: 0.5, rotation: 30))
  },
  axes("annotate", "ax.annotate('top', (1.57, 1), (3, .7), arrowprops={'arrowstyle': '->'})") { axes in
    axes.marks.append(Text("top", x: 3, y: 0.7, arrow: Arrow(toX: 1.57, y: 1)))
  },
  axes("math", "ax.set_title(r'$\\alpha^2 + \\beta_1$')") { axes in
    axes.title = "$\\alpha^2 + \\beta_1$"
  },
]
