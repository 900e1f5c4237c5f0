/* As much of opentype.js as is used here; the package brings no types. */
declare module 'opentype.js' {
  /** A step of an outline, as SVG has it. */
  export interface PathStep {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    x1?: number
    y1?: number
    x2?: number
    y2?: number
    x?: number
    y?: number
  }
  export interface Font {
    charToGlyphIndex(character: string): number
    /** In the same unit as `size`. */
    getAdvanceWidth(text: string, size: number): number
    getPath(text: string, x: number, y: number, size: number): { commands: PathStep[] }
  }
  const opentype: { parse(bytes: ArrayBuffer): Font }
  export default opentype
}
