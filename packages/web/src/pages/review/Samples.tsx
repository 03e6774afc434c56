export function Samples() {
  return null
}
