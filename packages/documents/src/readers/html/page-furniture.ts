/** Lines that a site sets around an article and that no office wrote: where one is, what to click, what comes next. */

const ACTION =
  '(?:打印(?:本页|此页|页面)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|返回(?:顶部|首页|列表)?|复制链接|分享(?:到|至)?|纠错|大|中|小|字体|字号|微信|微博|QQ空间|扫一扫[^，。]{0,20})'
const BRACKET = '[\\s【】\\[\\]()（）〖〗|｜:：·/A+-]'
const ACTIONS = new RegExp(`^${BRACKET}*${ACTION}(?:${BRACKET}*${ACTION})*${BRACKET}*$`)
const PATH = /^(?:您?(?:现在|当前)?(?:所在)?的?位置|当前(?:所在)?位置)\s*(?:是|为)?\s*[:：].{0,80}$/
const NEIGHBOUR = /^(?:上|下)一(?:篇|条|页)\s*[:：]/
const IMPRINT = /^(?:版权所有|Copyright|©)|(?:ICP备|公网安备)[\s\d]{5,}/i
const LONGEST = 120

/** Alone in its line it may be a grade. */
const WORD = /^[大中小]$/

export const isPageFurniture = (line: string): boolean =>
  line.length <= LONGEST && ((ACTIONS.test(line) && !WORD.test(line)) || PATH.test(line) || NEIGHBOUR.test(line) || IMPRINT.test(line))
