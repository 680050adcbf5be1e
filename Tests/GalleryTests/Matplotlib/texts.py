"""Mathematics, several lines, and characters beyond ASCII."""

from common import *


@figure
def math_labels(fig):
    ax = fig.add_subplot()
    x = linspace(0, 2, 41)
    ax.plot(x, [v * v for v in x], label="$x^2$")
    ax.plot(x, [v * v * v for v in x], label="$x^3$")
    ax.set(title=r"$f(x) = x^n$", xlabel="$x$ in m", ylabel=r"$\sigma_i^2$ (kg$\cdot$m$^{-2}$)")
    ax.legend()
    fig.tight_layout()


def lines_of(fig, texts):
    """Texts below one another, on nothing."""
    ax = fig.add_subplot()
    ax.axis("off")
    for place, text in enumerate(texts):
        ax.text(0, 1 - (place + 0.5) / len(texts), text, va="center", fontsize=14)


@figure
def math_powers(fig):
    lines_of(fig, ["$a^2 + b^2 = c^2$", "$x_1, x_2, x_{n+1}$", "$x_i^2 + y_{i,j}^{2k}$", "$e^{x^2}$ and $2^{2^{2}}$", r"$10^{-3}$ to $10^{12}$"])


@figure(dpi=72)
def math_greek(fig):
    lines_of(fig, [r"$\alpha\beta\gamma\delta\epsilon\zeta\eta\theta$", r"$\iota\kappa\lambda\mu\nu\xi\pi\rho$", r"$\sigma\tau\upsilon\phi\chi\psi\omega$", r"$\Gamma\Delta\Theta\Lambda\Xi\Pi\Sigma\Phi\Psi\Omega$", r"$\varepsilon\vartheta\varphi$"])


@figure
def math_operators(fig):
    lines_of(fig, [r"$a \pm b \times c \cdot d \div e$", r"$x \leq y \geq z \neq w \approx v$", r"$A \subset B \cup C \in D$", r"$\nabla f, \partial x, \infty, \forall, \exists$", r"$a \to b \Rightarrow c \leftarrow d$"])


@figure(dpi=144, size=(3, 2.5))
def math_fractions(fig):
    lines_of(fig, [r"$\frac{1}{2} + \frac{a+b}{c}$", r"$\frac{x^2}{1 + \frac{1}{y}}$", r"$\sum_{i=0}^{n} x_i$ and $f(x)\,dx$", r"$\frac{\partial u}{\partial t} = \kappa u$"])


@figure
def math_functions(fig):
    lines_of(fig, [r"$\sin(x) + \cos^2 x + \log y$", r"$\mathrm{d}x/\mathrm{d}t = \bar{x} - \hat{y}$", r"loss is 5\$ and 6\$", r"$\dot{x}$ mixed with text, $y'$"])


@figure
def text_lines(fig):
    ax = fig.add_subplot()
    ax.plot(walk(20, 3))
    ax.set(title="first line\nsecond line, gjpqy", xlabel="time\n(seconds)", ylabel="height\nabove ground")
    ax.text(12, -1, "three lines\nof\ncentred text", ha="center", va="center", multialignment="center")
    fig.tight_layout()


@figure
def text_sizes(fig):
    ax = fig.add_subplot()
    for place, size in enumerate([6, 8, 10, 12, 16, 24]):
        ax.text(0.05, place / 6 + 0.03, f"size {size}: AVAfj 0123", fontsize=size)


@figure
def text_characters(fig):
    ax = fig.add_subplot()
    ax.plot([-1, 1], [-5, 5])
    ax.set(title="Größe, naïve, Łódź, Ελλάδα", xlabel="Привет − мир", ylabel="°C → ∞ “quoted”")
    fig.tight_layout()
