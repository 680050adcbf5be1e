/// A symbol of a formula.
struct MathSymbol: Sendable, Hashable {
  /// What decides about the room around a symbol and the places of its indices.
  enum Kind: Sendable, Hashable {
    case ordinary, binary, relation, punctuation
    /// A sum or the like, with its limits below and above it.
    case sum
    /// An integral, with its limits beside it.
    case integral
  }

  var scalar: Unicode.Scalar
  var kind: Kind

  init(_ scalar: Unicode.Scalar, _ kind: Kind = .ordinary) {
    self.scalar = scalar
    self.kind = kind
  }

  /// A character that stands for itself. A hyphen is a minus sign.
  init(character: Unicode.Scalar) {
    let scalar = character == "-" ? "\u{2212}" : character
    let kind: Kind =
      switch scalar {
      case "+", "*", "\u{2212}": .binary
      case "=", "<", ">", ":": .relation
      case ",", ";", ".", "!": .punctuation
      default: .ordinary
      }
    self.init(scalar, kind)
  }

  /// Whether the symbol gets room on both sides.
  var isSpaced: Bool { kind == .binary || kind == .relation }

  /// Whether the symbol is drawn larger than in a text: Matplotlib takes these from DejaVu Sans Display, whose glyphs are
  /// those of DejaVu Sans, √2 times as large.
  var isLarge: Bool {
    kind == .sum || kind == .integral || (0x222b...0x2233).contains(scalar.value)
  }

  static let prime = MathSymbol("\u{2032}")
  static let radical = MathSymbol("\u{221a}")

  /// The symbol with a name of TeX's, `nil` where there is none.
  static func named(_ name: String) -> MathSymbol? { table[name] }

  private static let table: [String: MathSymbol] = {
    var table: [String: MathSymbol] = [:]
    let kinds: [(String, Kind)] = [
      (ordinary, .ordinary), (binary, .binary), (relations, .relation), (arrows, .relation),
      (punctuation, .punctuation), (sums, .sum), (integrals, .integral),
    ]
    for (names, kind) in kinds {
      for entry in names.split(whereSeparator: \.isWhitespace) {
        guard let scalar = entry.unicodeScalars.last else { continue }
        table[String(entry.unicodeScalars.dropLast())] = MathSymbol(scalar, kind)
      }
    }
    return table
  }()

  // Each name with its character after it.
  private static let ordinary = """
    alphaα betaβ gammaγ deltaδ epsilonε varepsilonε zetaζ etaη thetaθ varthetaϑ iotaι kappaκ varkappaϰ lambdaλ muμ nuν
    xiξ omicronο piπ varpiϖ rhoρ varrhoϱ sigmaσ varsigmaς tauτ upsilonυ phiϕ varphiφ chiχ psiψ omegaω digammaϝ
    AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ
    TauΤ UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ
    infty∞ partial∂ nabla∇ forall∀ exists∃ nexists∄ emptyset∅ varnothing∅ neg¬ lnot¬ prime′ angle∠ surd√ hbarħ hslashℏ
    ellℓ wp℘ Reℜ Imℑ alephℵ bethℶ gimelℷ dalethℸ complement∁ imathı jmathȷ ethð mho℧ FinvℲ backslash\\
    cdots⋯ ldots… vdots⋮ ddots⋱ adots⋰
    lfloor⌊ rfloor⌋ lceil⌈ rceil⌉ langle⟨ rangle⟩ lbrace{ rbrace} lbrack[ rbrack] vert| Vert‖ leftbrace{ rightbrace}
    leftparen( rightparen)
    degree° deg° copyright© circledR® checkmark✓ maltese✠ S§ P¶ pounds£ sterling£ yen¥ cent¢ euro€
    AAÅ aaå AEÆ aeæ OØ oø OEŒ oeœ ssß LŁ lł square□ blacksquare■ lozenge◊ blacklozenge⧫ bigstar★ triangledown▿
    clubsuit♣ diamondsuit♢ heartsuit♡ spadesuit♠ flat♭ natural♮ sharp♯ sphericalangle∢
    BbbCℂ BbbNℕ BbbPℙ BbbQℚ BbbRℝ BbbZℤ Colon∷ DHÐ Game⅁ QED∎ ThornÞ ac∾ acwopencirclearrow↺ backprime‵
    blacktriangle▴ blacktriangledown▾ carriagereturn↵ clubsuitopen♧ dag† danger☡ ddag‡ dhð emdash— endash–
    frakCℭ frakZℨ guillemotleft« guillemotright» guilsinglleft‹ guilsinglright› hermitmatrix⊹ iı imageof⊷
    increment∆ invnot⌐ kernelcontraction∻ lambdabarƛ laspʽ llcorner⌞ lq‘ lrcorner⌟ macron¯ measuredangle∡ minus−
    origof⊶ perthousand‰ prurel⊰ raspʼ ring˚ rq’ scrBℬ scrEℰ scrFℱ scrHℋ scrIℐ scrLℒ scrMℳ scrRℛ screℯ scroℴ
    sinewave∿ smallintclockwise∱ smallointctrcclockwise∳ smallsetminus∖ smallvarointclockwise∲ spadesuitopen♤
    textasciiacute´ textexclamdown¡ textquestiondown¿ textquotedblleft“ textquotedblright” thornþ turnednot⌙
    ulcorner⌜ urcorner⌝ vartriangle▵
    """

  private static let binary = """
    pm± mp∓ times× div÷ ast∗ star⋆ circ∘ bullet∙ cdot⋅ cap∩ cup∪ uplus⊎ sqcap⊓ sqcup⊔ vee∨ lor∨ wedge∧ land∧ setminus∖
    wr≀ diamond⋄ bigtriangleup△ bigtriangledown▽ lhd◁ rhd▷ unlhd⊴ unrhd⊵ oplus⊕ ominus⊖ otimes⊗ oslash⊘ odot⊙
    bigcirc○ dotplus∔ dotminus∸ Cap⋒ Cup⋓ barwedge⊼ boxdot⊡ boxminus⊟ boxplus⊞ boxtimes⊠ curlyvee⋎ curlywedge⋏
    divideontimes⋇ veebar⊻ intercal⊺ dagger† ddagger‡ triangleleft◁ triangleright▷ circledcirc⊚ circleddash⊝ circledast⊛ slash∕
    barvee⊽ boxbar◫ cupdot⊍ dotsminusdots∺ doublebarwedge⌆ leftthreetimes⋋ minuscolon∹ rightthreetimes⋌
    """

  private static let relations = """
    leq≤ le≤ geq≥ ge≥ equiv≡ neq≠ ne≠ sim∼ simeq≃ approx≈ cong≅ propto∝ varpropto∝ ll≪ gg≫ lll⋘ ggg⋙ asymp≍ doteq≐
    prec≺ succ≻ preceq≼ succeq≽ preccurlyeq≼ succcurlyeq≽ subset⊂ supset⊃ subseteq⊆ supseteq⊇ subsetneq⊊ supsetneq⊋
    sqsubset⊏ sqsupset⊐ sqsubseteq⊑ sqsupseteq⊒ in∈ ni∋ notin∉ models⊧ vdash⊢ dashv⊣ vDash⊨ Vdash⊩ Vvdash⊪ perp⊥ bot⊥
    top⊤ parallel∥ nparallel∦ nmid∤ bowtie⋈ smile⌣ frown⌢ leqq≦ geqq≧ lneqq≨ gneqq≩ leqslant⩽ geqslant⩾ lesssim≲
    gtrsim≳ lessgtr≶ gtrless≷ lesseqgtr⋚ gtreqless⋛ lessdot⋖ gtrdot⋗ lnsim⋦ gnsim⋧ precsim≾ succsim≿ precnsim⋨
    succnsim⋩ nsim≁ ncong≇ napprox≉ nequiv≢ nless≮ ngtr≯ nleq≰ ngeq≱ nprec⊀ nsucc⊁ nsubset⊄ nsupset⊅ nsubseteq⊈
    nsupseteq⊉ approxeq≊ backsim∽ backsimeq⋍ bumpeq≏ Bumpeq≎ circeq≗ eqcirc≖ coloneq≔ eqcolon≕ triangleq≜ questeq≟
    eqdef≝ therefore∴ because∵ between≬ pitchfork⋔ mid∣ ltimes⋉ rtimes⋊ Subset⋐ Supset⋑ trianglelefteq⊴
    trianglerighteq⊵ vartriangleleft⊲ vartriangleright⊳ blacktriangleleft◀ blacktriangleright▶ triangle△
    risingdotseq≓ fallingdotseq≒ Doteq≑ doteqdot≑ dots… ratio∶ multimap⊸ measuredrightangle⊾ rightangle∟
    Equiv≣ approxident≋ arceq≘ backcong≌ backepsilon϶ bagmember⋿ curlyeqprec⋞ curlyeqsucc⋟ disin⋲ eqgtr⋝ eqless⋜
    eqsim≂ eqslantgtr⪖ eqslantless⪕ equalparallel⋕ gnapprox⪊ gtrapprox⪆ gtreqqless⪌ isinE⋹ isindot⋵ isinobar⋷
    isins⋴ isinvb⋸ lessapprox⪅ lesseqqgtr⪋ lnapprox⪉ measeq≞ nVDash⊯ nVdash⊮ ngtrless≹ ngtrsim≵ niobar⋾ nis⋼
    nisd⋺ nlessgtr≸ nlesssim≴ notsmallowns∌ npreccurlyeq⋠ nsimeq≄ nsqsubseteq⋢ nsqsupseteq⋣ nsucccurlyeq⋡
    ntriangleleft⋪ ntrianglelefteq⋬ ntriangleright⋫ ntrianglerighteq⋭ nvDash⊭ nvdash⊬ oequal⊜ precapprox⪷
    precnapprox⪹ rightModels⊫ rightassert⊦ scurel⊱ simneqq≆ smallin∊ smallowns∍ sqsubsetneq⋤ sqsupsetneq⋥
    stareq≛ succapprox⪸ succnapprox⪺ triangleeq≜ varisinobar⋶ varisins⋳ varlrtriangle⊿ varniobar⋽ varnis⋻ veeeq≚
    wedgeq≙
    """

  private static let arrows = """
    leftarrow← rightarrow→ to→ uparrow↑ downarrow↓ leftrightarrow↔ updownarrow↕ Leftarrow⇐ Rightarrow⇒ Uparrow⇑
    Downarrow⇓ Leftrightarrow⇔ Updownarrow⇕ longleftarrow⟵ longrightarrow⟶ longleftrightarrow⟷ Longleftarrow⟸
    Longrightarrow⟹ Longleftrightarrow⟺ mapsto↦ longmapsto⟼ mapsfrom↤ nearrow↗ searrow↘ swarrow↙ nwarrow↖
    hookleftarrow↩ hookrightarrow↪ leftharpoonup↼ leftharpoondown↽ rightharpoonup⇀ rightharpoondown⇁
    rightleftharpoons⇌ leftrightharpoons⇋ rightleftarrows⇄ leftrightarrows⇆ leftleftarrows⇇ rightrightarrows⇉
    upuparrows⇈ downdownarrows⇊ Lleftarrow⇚ Rrightarrow⇛ twoheadleftarrow↞ twoheadrightarrow↠ leftarrowtail↢
    rightarrowtail↣ looparrowleft↫ looparrowright↬ curvearrowleft↶ curvearrowright↷ circlearrowleft↺
    circlearrowright↻ Lsh↰ Rsh↱ nleftarrow↚ nrightarrow↛ nleftrightarrow↮ nLeftarrow⇍ nRightarrow⇏ nLeftrightarrow⇎
    leadsto⇝ rightsquigarrow↝ leftrightsquigarrow↭
    Ldsh↲ Nearrow⇗ Nwarrow⇖ Rdsh↳ Searrow⇘ Swarrow⇙ barleftarrow⇤ cupleftarrow⊌ cwopencirclearrow↻
    downharpoonleft⇃ downharpoonright⇂ downzigzagarrow↯ leftsquigarrow↜ mapsdown↧ mapsup↥ rightarrowbar⇥
    rightzigzagarrow⇝ twoheaddownarrow↡ twoheaduparrow↟ updownarrowbar↨ updownarrows⇅ upharpoonleft↿
    upharpoonright↾
    """

  private static let punctuation = "ldotp. cdotp·"

  private static let sums =
    "sum∑ prod∏ coprod∐ bigcap⋂ bigcup⋃ bigvee⋁ bigwedge⋀ bigodot⨀ bigoplus⨁ bigotimes⨂"

  private static let integrals = "int∫ iint∬ iiint∭ iiiint⨌ oint∮ oiint∯ oiiint∰"
}
