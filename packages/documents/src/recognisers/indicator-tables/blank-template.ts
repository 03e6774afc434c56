/** What is said of a form that nobody has filled in. */
import { type Notice, type Place, wording } from '@jixiao/core'

export const notFilledIn = (place: Place): Notice => ({
  code: 'form-not-filled-in',
  say: wording('这张表是空白模板，没有填写，未参加检查。', 'This form is a blank template: nobody has filled it in, and it is not checked.'),
  place,
})
