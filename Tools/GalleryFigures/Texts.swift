import Plotter

let texts: KeyValuePairs<String, @Sendable () -> Figure> = [
  "math_labels": mathLabels,
  "math_powers": mathPowers,
  "math_greek": mathGreek,
  "math_operators": mathOperators,
  "math_fractions": mathFractions,
  "math_functions": mathFunctions,
  "text_lines": textLines,
  "text_sizes": textSizes,
  "text_characters": textCharacters,
]

@Sendable func mathLabels() -> Figure {
  let x = linspace(0, 2, 41)
  let axes = Axes(
    title: "$f(x) = x^n$", x: Axis(label: "$x$ in m"),
    y: Axis(label: #"$\sigma_i^2$ (kg$\cdot$m$^{-2}$)"#), legend: Legend()
  ) {
    Line(x: x, y: x.map { $0 * $0 }, name: "$x^2$")
    Line(x: x, y: x.map { $0 * $0 * $0 }, name: "$x^3$")
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

/// Texts below one another, on nothing.
private func axes(below texts: [String]) -> Axes {
  var axes = Axes {
    for (place, text) in texts.enumerated() {
      Text(
        text, x: 0, y: 1 - (Double(place) + 0.5) / Double(texts.count), in: .axes, vertical: .center, size: 14
      )
    }
  }
  axes.isFrameVisible = false
  return axes
}

@Sendable func mathPowers() -> Figure {
  let axes = axes(below: [
    "$a^2 + b^2 = c^2$", "$x_1, x_2, x_{n+1}$", "$x_i^2 + y_{i,j}^{2k}$", "$e^{x^2}$ and $2^{2^{2}}$",
    "$10^{-3}$ to $10^{12}$",
  ])
  return Figure(axes, width: 4, height: 3)
}

@Sendable func mathGreek() -> Figure {
  let axes = axes(below: [
    #"$\alpha\beta\gamma\delta\epsilon\zeta\eta\theta$"#, #"$\iota\kappa\lambda\mu\nu\xi\pi\rho$"#,
    #"$\sigma\tau\upsilon\phi\chi\psi\omega$"#,
    #"$\Gamma\Delta\Theta\Lambda\Xi\Pi\Sigma\Phi\Psi\Omega$"#, #"$\varepsilon\vartheta\varphi$"#,
  ])
  return Figure(axes, width: 4, height: 3, dpi: 72)
}

@Sendable func mathOperators() -> Figure {
  let axes = axes(below: [
    #"$a \pm b \times c \cdot d \div e$"#, #"$x \leq y \geq z \neq w \approx v$"#,
    #"$A \subset B \cup C \in D$"#, #"$\nabla f, \partial x, \infty, \forall, \exists$"#,
    #"$a \to b \Rightarrow c \leftarrow d$"#,
  ])
  return Figure(axes, width: 4, height: 3)
}

@Sendable func mathFractions() -> Figure {
  let axes = axes(below: [
    #"$\frac{1}{2} + \frac{a+b}{c}$"#, #"$\frac{x^2}{1 + \frac{1}{y}}$"#,
    #"$\sum_{i=0}^{n} x_i$ and $f(x)\,dx$"#, #"$\frac{\partial u}{\partial t} = \kappa u$"#,
  ])
  return Figure(axes, width: 3, height: 2.5, dpi: 144)
}

@Sendable func mathFunctions() -> Figure {
  let axes = axes(below: [
    #"$\sin(x) + \cos^2 x + \log y$"#, #"$\mathrm{d}x/\mathrm{d}t = \bar{x} - \hat{y}$"#,
    #"loss is 5\$ and 6\$"#, #"$\dot{x}$ mixed with text, $y'$"#,
  ])
  return Figure(axes, width: 4, height: 3)
}

@Sendable func textLines() -> Figure {
  let axes = Axes(
    title: "first line\nsecond line, gjpqy", x: Axis(label: "time\n(seconds)"),
    y: Axis(label: "height\nabove ground")
  ) {
    Line(y: walk(20, seed: 3))
    Text("three lines\nof\ncentred text", x: 12, y: -1, horizontal: .center, vertical: .center)
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}

@Sendable func textSizes() -> Figure {
  let axes = Axes {
    for (place, size) in [6.0, 8, 10, 12, 16, 24].enumerated() {
      Text("size \(Int(size)): AVAfj 0123", x: 0.05, y: Double(place) / 6 + 0.03, size: size)
    }
  }
  return Figure(axes, width: 4, height: 3)
}

@Sendable func textCharacters() -> Figure {
  let axes = Axes(
    title: "Größe, naïve, Łódź, Ελλάδα", x: Axis(label: "Привет − мир"), y: Axis(label: "°C → ∞ “quoted”")
  ) {
    Line(x: [-1, 1], y: [-5, 5])
  }
  return Figure(axes, width: 4, height: 3, layout: .tight)
}
