/**
 * Elements of SVG that draw, group, describe or animate; none that contains another document, a script or a picture.
 */
export const allowedElements = words(`
  svg g defs symbol use switch title desc metadata style a
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateTransform animateMotion mpath set`);

/** Attributes with drawing values: numbers, names, colours, styles. */
export const animated = words(`
  width height viewBox preserveAspectRatio x y cx cy r rx ry x1 y1 x2 y2 points d dx dy rotate textLength lengthAdjust
  startOffset pathLength transform gradientTransform patternTransform fx fy fr offset refX refY orient markerWidth
  markerHeight in in2 mode values operator k1 k2 k3 k4 stdDeviation order kernelMatrix divisor bias targetX targetY
  surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation pointsAtX pointsAtY
  pointsAtZ z scale baseFrequency numOctaves seed tableValues slope intercept amplitude exponent radius
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
  glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height marker
  marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-box
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`);

/** Every attribute without a prefix that an element of SVG may have. */
export const allowedAttributes = new Set([
  ...animated,
  ...words(`
  style href version baseProfile zoomAndPan enable-background method spacing side gradientUnits spreadMethod patternUnits
  patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits filterUnits primitiveUnits result type
  edgeMode preserveAlpha kernelUnitLength xChannelSelector yChannelSelector stitchTiles media
  attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines from to by
  additive accumulate path keyPoints origin`),
]);

/** Attributes that contain words or names, and are never read as a style or an address. */
export const freeTexts =
  /^(?:id|class|lang|role|tabindex|title|systemLanguage|requiredFeatures|requiredExtensions|(?:aria|data)-[a-z-]+)$/;

/** Namespaces that drawing programs use for their own data: browsers know none of these. */
export const inertNamespaces = words(`
  http://www.inkscape.org/namespaces/inkscape
  http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
  http://www.w3.org/1999/02/22-rdf-syntax-ns#
  http://creativecommons.org/ns#
  http://web.resource.org/cc/
  http://purl.org/dc/elements/1.1/
  http://www.bohemiancoding.com/sketch/ns
  http://www.serif.com/
  http://www.figma.com/figma/ns
  http://vectornator.io
  http://ns.adobe.com/AdobeIllustrator/10.0/
  http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
