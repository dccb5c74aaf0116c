import mark from '../assets/grove-mark.svg'

/** Three trees. Decoration: the name stands beside it. */
export const GroveMark = ({ size }: { readonly size: number }) => <img src={mark} width={size} height={size} alt="" />
