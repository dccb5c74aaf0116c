import classes from './choice-card.module.css'

/** `classNames` for a Radio or Checkbox that looks like a card, pressed anywhere on it. */
export const choiceCard = {
  root: classes.root ?? '',
  body: classes.body ?? '',
  labelWrapper: classes.labelWrapper ?? '',
  label: classes.label ?? '',
  description: classes.description ?? '',
}
